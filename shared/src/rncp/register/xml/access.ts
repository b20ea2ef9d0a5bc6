import type { AccessRoute, Certification } from '../../../certification/index.ts';
import type { RegisterWarnings } from '../report/index.ts';
import { readAnswer, readProse, ROUTES } from '../values/index.ts';
import { elementsAt, textAt, type XmlElement } from './element.ts';

/**
 * V4: `SI_JURY_FI > ACTIF, COMPOSITION`; V2: `SI_JURY_FI` with the answer itself, the jury beside
 * it in `JURY_FI`.
 */
export function readAccessRoutes(fiche: XmlElement, warnings: RegisterWarnings): AccessRoute[] {
  return ROUTES.flatMap(({ suffix, route, label }) => {
    const path = `accessRoutes.${route}`;
    const [jury] = elementsAt(fiche, `SI_JURY_${suffix}`);
    if (jury === undefined) {
      warnings.add('row-missing', path, `expected an element SI_JURY_${suffix}`);
      return [];
    }
    const printed = textAt(jury, 'ACTIF') || jury.text;
    const open = readAnswer(printed, path, warnings) ?? false;
    const composition = textAt(jury, 'COMPOSITION') || textAt(fiche, `JURY_${suffix}`);
    return [{ route, label, open, jury: readProse(composition) }];
  });
}

export function readTerritories(
  fiche: XmlElement,
  warnings: RegisterWarnings,
): Certification['territories'] {
  const read = (name: string, path: string) => readAnswer(textAt(fiche, name), path, warnings);
  return {
    newCaledonia: read('ACCESSIBLE_NOUVELLE_CALEDONIE', 'territories.newCaledonia'),
    frenchPolynesia: read('ACCESSIBLE_POLYNESIE_FRANCAISE', 'territories.frenchPolynesia'),
  };
}
