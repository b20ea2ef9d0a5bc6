import type { User } from '../state/model.ts';

function person(
  id: number,
  givenName: string,
  familyName: string,
  username: string,
  siteAdmin = false,
): User {
  return {
    id,
    username,
    givenName,
    familyName,
    email: `${username}@lycee.example`,
    idNumber: `LP${String(id).padStart(4, '0')}`,
    siteAdmin,
  };
}

/** The people of the demo lycée; ids start at 2 because Moodle's 1 is its guest. */
export const DEMO_USERS: readonly User[] = [
  person(2, 'Alice', 'Martin', 'alice.martin', true),
  person(3, 'Bernard', 'Lefèvre', 'bernard.lefevre'),
  person(4, 'Claire', 'Moreau', 'claire.moreau'),
  person(5, 'Denis', 'Girard', 'denis.girard'),
  person(6, 'Emma', 'Rousseau', 'emma.rousseau'),
  person(7, 'Farid', 'Benali', 'farid.benali'),
  person(8, 'Gaëlle', 'Le Gall', 'gaelle.legall'),
  person(9, 'Hugo', 'Petit', 'hugo.petit'),
  person(10, 'Inès', 'Fontaine', 'ines.fontaine'),
  person(11, 'Jules', 'Mercier', 'jules.mercier'),
  person(12, 'Kévin', 'Duval', 'kevin.duval'),
];
