import type { CourseSeed } from './course-builder.ts';
import { STUDENTS } from './enrolments.ts';

/** The second course: general subjects, by weeks. */
export const GENERAL_COURSE: CourseSeed = {
  id: 3,
  shortName: 'TMSPC-GEN',
  fullName: 'Enseignement général — Terminale MSPC',
  summary: 'Mathématiques, sciences, français, prévention et langue vivante.',
  format: 'weeks',
  enrolments: [
    { userId: 4, role: 'editingteacher', status: 'Active' },
    { userId: 5, role: 'manager', status: 'Active' },
    ...STUDENTS,
  ],
  sections: [
    { name: 'Généralités', activities: [{ type: 'forum', name: 'Annonces' }] },
    {
      name: '1 septembre - 7 septembre',
      activities: [
        {
          type: 'assign',
          name: 'Trigonométrie – pente du convoyeur',
          description: 'Calculer l’angle et la longueur du tapis, arrondir au degré.',
          gradedOutOf: 20,
        },
        {
          type: 'quiz',
          name: 'Décibels : exercices',
          description: 'Distance et niveau d’intensité sonore, utiliser la formule du cours.',
          gradedOutOf: 10,
        },
        {
          type: 'assign',
          name: 'Puissance active en monophasé',
          description: 'Wattmètre et oscilloscope : comparer mesure et calcul, expliquer l’écart.',
          gradedOutOf: 20,
        },
      ],
    },
    {
      name: '8 septembre - 14 septembre',
      activities: [
        {
          type: 'assign',
          name: 'Bel-Ami, chapitre 1',
          description: 'Questions de lecture : que pense le narrateur de son personnage ?',
          gradedOutOf: 20,
        },
        {
          type: 'assign',
          name: 'PSE – le bruit au travail',
          description: 'Effets sur l’oreille, valeurs seuils, mesures de prévention à proposer.',
          gradedOutOf: 20,
        },
        {
          type: 'assign',
          name: 'Listening: My internship',
          description: 'Écouter deux fois l’enregistrement et compléter la grille.',
          gradedOutOf: 20,
        },
      ],
    },
    {
      name: '15 septembre - 21 septembre',
      activities: [
        {
          type: 'assign',
          name: 'Compte de résultat d’une SARL',
          description: 'Charges, produits, bénéfice : que peut décider le gérant ?',
          gradedOutOf: 20,
        },
        {
          type: 'assign',
          name: 'Croquis de Shanghai',
          description: 'Légende organisée et nomenclature, à partir du dossier documentaire.',
          gradedOutOf: 20,
        },
        { type: 'glossary', name: 'Lexique de l’atelier en anglais' },
      ],
    },
  ],
};
