import { counted, defineTexts } from '../../i18n/index.ts';

export const studentTexts = defineTexts(
  {
    loadingActivity: 'Cette activité',
    countsFor: 'Cette activité compte pour',
    practise: 'Cette activité fait travailler',
    certificative: 'Évaluation certificative : sa note compte pour la certification.',
    formative: 'Pour s’entraîner : elle ne compte pas pour la certification.',
    taught: 'Travaillé en cours : il n’y a pas de note pour ce bloc.',
    threshold:
      'Un bloc est acquis à partir de 10 sur 20. Les résultats sont indicatifs : le jury décide.',
    wholeBlock: 'Toutes les compétences de ce bloc.',
    noTagTitle: 'Cette activité n’est pas encore rattachée à un bloc',
    noTag:
      'Elle fait partie du cours ; votre enseignant n’a pas encore indiqué quelles compétences elle fait travailler.',
    toMap: 'Voir ma carte des blocs',
    myScores: 'Mes notes',
    myScore: 'Ma note :',
    toMapping: 'Modifier le rattachement',
    score: (score: string, maximum: string) => `${score} sur ${maximum}`,
    reached: '10 sur 20 atteint',
    noScore: 'non évalué',
    scoreAt: (date: string) => `le ${date}`,
    onItsWay: 'pas encore dans le carnet de notes',
    mapTitle: 'Ma carte des blocs',
    mapIntroCount: (count: number) =>
      `La certification compte ${counted('fr', count, 'bloc', 'blocs')}. Chaque ligne dit ce que les activités de ce cours en font travailler.`,
    covered: (covered: number, all: number) =>
      `${counted('fr', covered, 'compétence', 'compétences')} sur ${all} dans ce cours`,
    notInCourse: 'pas dans ce cours',
  },
  {
    loadingActivity: 'This activity',
    countsFor: 'This activity counts for',
    practise: 'This activity works on',
    certificative: 'Certificative assessment: its grade counts for the certification.',
    formative: 'For practice: it does not count for the certification.',
    taught: 'Taught in class: there is no grade for this block.',
    threshold: 'A block is acquired from 10 out of 20. Results are indicative: the jury decides.',
    wholeBlock: 'All the competences of this block.',
    noTagTitle: 'This activity is not mapped to a block yet',
    noTag: 'It is part of the course; your teacher has not said yet which competences it works on.',
    toMap: 'See my map of blocks',
    myScores: 'My grades',
    myScore: 'My grade:',
    toMapping: 'Change the mapping',
    score: (score: string, maximum: string) => `${score} out of ${maximum}`,
    reached: '10 out of 20 reached',
    noScore: 'not assessed',
    scoreAt: (date: string) => `on ${date}`,
    onItsWay: 'not in the gradebook yet',
    mapTitle: 'My map of blocks',
    mapIntroCount: (count: number) =>
      `The certification has ${counted('en', count, 'block', 'blocks')}. Each row says what the activities of this course do for it.`,
    covered: (covered: number, all: number) => `${covered} of ${all} competences in this course`,
    notInCourse: 'not in this course',
  },
);
