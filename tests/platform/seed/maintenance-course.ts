import type { CourseSeed } from './course-builder.ts';
import { STUDENTS } from './enrolments.ts';

/** The main course: what a class of terminale does in the workshop in a year. */
export const MAINTENANCE_COURSE: CourseSeed = {
  id: 2,
  shortName: 'TMSPC-MAINT',
  fullName: 'Maintenance des systèmes — Terminale MSPC',
  summary: 'Atelier de maintenance, de la préparation de l’intervention au projet d’amélioration.',
  format: 'topics',
  enrolments: [
    { userId: 3, role: 'editingteacher', status: 'Active' },
    { userId: 4, role: 'teacher', status: 'Active' },
    { userId: 5, role: 'manager', status: 'Active' },
    ...STUDENTS,
    { userId: 12, role: 'student', status: 'Inactive' },
  ],
  sections: [
    {
      name: 'Généralités',
      activities: [
        { type: 'forum', name: 'Annonces de l’atelier' },
        {
          type: 'page',
          name: 'Matériel de rentrée',
          description: 'Blouse, chaussures de sécurité, cadenas personnel, calculatrice.',
        },
        { type: 'resource', name: 'Dossier technique de l’Ermaflex' },
      ],
    },
    {
      name: 'Préparer une intervention',
      summary: 'Lire, repérer, choisir les outils et les protections avant de toucher au système.',
      activities: [
        {
          type: 'label',
          name: 'À lire avant la séance',
          description:
            'À lire avant la séance : la consignation se prépare, elle ne s’improvise pas.',
        },
        {
          type: 'assign',
          name: 'TP1 – Découverte de l’Ermaflex',
          description:
            'Prise en main du système : repérer les sous-ensembles, compléter le diagramme des blocs et suivre le grafcet de production normale.',
          gradedOutOf: 20,
        },
        {
          type: 'assign',
          name: 'Préparation d’intervention : roulement 6204',
          description:
            'Lister les outils, les EPI, les pièces à sortir du magasin et la gamme de démontage.',
          gradedOutOf: 20,
        },
        {
          type: 'quiz',
          name: 'Test théorique habilitation BR',
          description:
            'QCM de 20 questions : domaines de tension, distances de voisinage, rôle de chacun.',
          gradedOutOf: 20,
        },
        {
          type: 'quiz',
          name: 'Quiz réseaux industriels',
          description: 'Profinet, IO-Link, adresse IP d’un automate, masque de sous-réseau.',
          gradedOutOf: 10,
        },
      ],
    },
    {
      name: 'Maintenance préventive',
      activities: [
        {
          type: 'assign',
          name: 'TP5 – Ronde compresseur',
          description: 'Tournée de niveau 1 : niveau d’huile, purge, bruit anormal, horamètre.',
          gradedOutOf: 20,
        },
        {
          type: 'assign',
          name: 'Contrôle tension chaîne et alignement poulies',
          description: 'Vérification mensuelle au laser, noter les écarts, retendre si besoin.',
          gradedOutOf: 20,
        },
        {
          type: 'h5pactivity',
          name: 'Fuite d’huile : les bons réflexes',
          description: 'Absorbant, bac de rétention, qui prévenir. Vidéo et cinq questions.',
          gradedOutOf: 5,
        },
        {
          type: 'subsection',
          name: 'Analyses d’huile',
          activities: [
            {
              type: 'url',
              name: 'Guide du laboratoire',
              description: 'Comment prélever, étiqueter et envoyer un échantillon.',
            },
            {
              type: 'assign',
              name: 'Rapport labo huile réducteur',
              description:
                'Lire teneur en fer, viscosité, TAN et conclure : on vidange ou on attend ?',
              gradedOutOf: 20,
            },
          ],
        },
      ],
    },
    {
      name: 'Maintenance corrective',
      summary: 'Diagnostiquer, réparer, remettre en service, rendre compte.',
      activities: [
        {
          type: 'lesson',
          name: 'Méthode de diagnostic pas à pas',
          description: 'Du symptôme à la cause : hypothèses, tests, arbre de défaillance.',
        },
        {
          type: 'assign',
          name: 'Le vérin ne rentre plus !',
          description:
            'Recherche de panne en binôme, une heure, tests et arbre de défaillance à rendre.',
          gradedOutOf: 20,
        },
        {
          type: 'assign',
          name: 'Échange standard électrovanne YV3',
          description: 'Déposer, remplacer, régler, essais. Photo avant et après à déposer ici.',
          gradedOutOf: 20,
        },
        {
          type: 'assign',
          name: 'Compte rendu d’intervention',
          description: 'Remplir le modèle après votre dépannage.',
          gradedOutOf: 20,
        },
        {
          type: 'assign',
          name: 'CCF blanc – remise en production',
          description: 'Sujet tenu secret jusqu’à l’épreuve.',
          hidden: true,
          gradedOutOf: 20,
        },
      ],
    },
    {
      name: 'Projet d’amélioration',
      activities: [
        {
          type: 'workshop',
          name: 'Projet : détecter les flacons absents',
          description:
            'Étude, ajout d’une cellule, câblage, changement du programme, schémas à jour.',
        },
        {
          type: 'assign',
          name: 'Pareto des arrêts 2025',
          description: 'Tableur : MTBF, MTTR, et choix de la machine à fiabiliser en priorité.',
          gradedOutOf: 20,
        },
      ],
    },
  ],
};
