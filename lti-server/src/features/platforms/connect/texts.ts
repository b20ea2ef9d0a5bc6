import { defineTexts } from '../../../ui/define-texts.ts';

/** The front page, and what frames the guides. */
export const connectTexts = defineTexts(
  {
    front: 'Blocmap est ouvert',
    what: 'Blocmap rattache les activités d’un cours aux blocs de compétences d’une certification et montre qui en est où.',
    open: 'Pour l’ouvrir, passez par une activité Blocmap de votre cours, dans Moodle ou dans une autre plateforme : c’est elle qui vous identifie.',
    connectLink: 'Relier une plateforme à Blocmap (administrateurs)',
    title: 'Relier une plateforme à Blocmap',
    lead: 'Choisissez votre plateforme, recopiez les valeurs dans les champs qui portent ces noms, puis reportez dans Blocmap celles que la plateforme affiche.',
    field: 'Champ',
    value: 'Valeur',
    copy: 'Copier',
    copyValue: (label: string) => `Copier : ${label}`,
    copied: 'Copié',
    back: 'Dans l’autre sens',
    backText:
      'Blocmap doit connaître l’émetteur, l’identifiant client, l’identifiant de déploiement et trois adresses de la plateforme. La personne qui héberge Blocmap les entre par une commande, ou vous donne un lien d’inscription : ouvert dans le navigateur, il présente un formulaire, où les adresses de Moodle, Sakai, Canvas et Blackboard se remplissent d’elles-mêmes.',
    deployment:
      'Sans identifiant de déploiement, le premier accès d’un administrateur de la plateforme l’apprend à Blocmap. Tout autre déploiement attend ensuite votre accord, dans Blocmap : Administration › Plateforme.',
    otherLanguage: 'English',
  },
  {
    front: 'Blocmap is open',
    what: 'Blocmap ties a course’s activities to the competence blocks of a certification and shows where everyone stands.',
    open: 'To open it, go through a Blocmap activity of your course, in Moodle or another platform: it is the platform that tells who you are.',
    connectLink: 'Connect a platform to Blocmap (administrators)',
    title: 'Connect a platform to Blocmap',
    lead: 'Choose your platform, copy the values into the fields of these names, then take those that the platform shows to Blocmap.',
    field: 'Field',
    value: 'Value',
    copy: 'Copy',
    copyValue: (label: string) => `Copy: ${label}`,
    copied: 'Copied',
    back: 'The other way round',
    backText:
      'Blocmap has to know the platform’s issuer, client ID, deployment ID and three of its addresses. Whoever hosts Blocmap enters them by a command, or gives you a registration link: opened in the browser, it shows a form, where the addresses of Moodle, Sakai, Canvas and Blackboard fill themselves in.',
    deployment:
      'Without a deployment ID, Blocmap learns it when an administrator of the platform first opens the tool. Any other deployment then waits for your consent, in Blocmap: Administration › Platform.',
    otherLanguage: 'Français',
  },
);
