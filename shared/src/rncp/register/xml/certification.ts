/** One `FICHE` of the export as the model has it. Names are those of V4.1; V2's stand beside. */
import type { Block, Certification, Coded } from '../../../certification/index.ts';
import { checkContents, orderBlocks, readBlock } from '../blocks/index.ts';
import { RegisterWarnings } from '../report/index.ts';
import {
  blankCertification,
  findMojibake,
  readAnswer,
  readCoded,
  readDay,
  readLabel,
  readLevel,
  readProse,
  readSiret,
} from '../values/index.ts';
import { readAccessRoutes, readTerritories } from './access.ts';
import { readCorrespondences } from './correspondences.ts';
import { elementsAt, textAt, type XmlElement } from './element.ts';
import { readLegalReferences } from './legal.ts';
import { checkStructure } from './structure.ts';

type CodedField = 'nsf' | 'rome' | 'formacodes';
const CODED: Record<CodedField, readonly [list: string, item: string]> = {
  nsf: ['CODES_NSF', 'NSF'],
  rome: ['CODES_ROME', 'ROME'],
  formacodes: ['FORMACODES', 'FORMACODE'],
};
const URL = /https?:\/\/[^\s<>()"']{1,500}/g;

/** @param code the fiche's number, in its usual form */
export function readCertification(
  fiche: XmlElement,
  code: string,
  source: string,
): { certification: Certification; warnings: RegisterWarnings } {
  const warnings = new RegisterWarnings();
  reportLetters(source, warnings);
  checkStructure(fiche, warnings);
  const prose = (name: string): string | null => readProse(textAt(fiche, name));
  const coded = (field: CodedField): Coded[] => readCodes(fiche, field, warnings);
  const title = readLabel(textAt(fiche, 'INTITULE'));
  if (title === '') warnings.add('title-missing', 'title', 'expected a text in INTITULE');
  const active = readAnswer(textAt(fiche, 'ACTIF'), 'printedStatus', warnings);
  const certification: Certification = {
    ...blankCertification(code),
    title: title === '' ? code : title,
    diploma:
      readLabel(textAt(fiche, 'ABREGE', 'CODE') || textAt(fiche, 'ABREGE', 'LIBELLE')) || null,
    level: readLevel(textAt(fiche, 'NOMENCLATURE_EUROPE', 'NIVEAU'), warnings),
    printedStatus: active === null ? null : active ? 'Active' : 'Inactive',
    nsf: coded('nsf'),
    formacodes: coded('formacodes'),
    rome: coded('rome'),
    certifiers: readCertifiers(fiche, warnings),
    dates: readDates(fiche, warnings),
    objectives: prose('OBJECTIFS_CONTEXTE'),
    activities: prose('ACTIVITES_VISEES'),
    attestedCompetences: prose('CAPACITES_ATTESTEES'),
    sectors: prose('SECTEURS_ACTIVITE'),
    jobs: prose('TYPE_EMPLOI_ACCESSIBLES'),
    regulatedActivities: prose('REGLEMENTATIONS_ACTIVITES'),
    entryPrerequisites: prose('PREREQUIS_ENTREE_FORMATION'),
    validationPrerequisites: prose('PREREQUIS_VALIDATION_CERTIFICATION'),
    accessRoutes: readAccessRoutes(fiche, warnings),
    territories: readTerritories(fiche, warnings),
    correspondences: readCorrespondences(fiche),
    legalReferences: readLegalReferences(fiche, warnings),
    links: [...new Set(textAt(fiche, 'LIEN_URL_DESCRIPTION').match(URL) ?? [])],
    blocks: readBlocks(fiche, code, warnings),
  };
  return { certification, warnings };
}

function readCodes(fiche: XmlElement, field: CodedField, warnings: RegisterWarnings): Coded[] {
  return elementsAt(fiche, ...CODED[field]).flatMap((item) => {
    const label = textAt(item, 'LIBELLE') || textAt(item, 'INTITULE');
    return readCoded({ code: textAt(item, 'CODE'), label }, field, warnings);
  });
}

function readCertifiers(
  fiche: XmlElement,
  warnings: RegisterWarnings,
): Certification['certifiers'] {
  return elementsAt(fiche, 'CERTIFICATEURS', 'CERTIFICATEUR').flatMap((certifier) => {
    const legalName = readLabel(textAt(certifier, 'NOM_CERTIFICATEUR'));
    const siret = readSiret(textAt(certifier, 'SIRET_CERTIFICATEUR'), 'certifiers', warnings);
    const tradeName = readLabel(textAt(certifier, 'NOM_COMMERCIAL')) || null;
    const website = readLabel(textAt(certifier, 'SITE_INTERNET')) || null;
    if (legalName !== '') return [{ legalName, siret, tradeName, website }];
    const message = 'expected a name in NOM_CERTIFICATEUR';
    warnings.add('value-unreadable', 'certifiers', message, siret);
    return [];
  });
}

function readDates(fiche: XmlElement, warnings: RegisterWarnings): Certification['dates'] {
  const day = (name: string, path: keyof Certification['dates']): string | null =>
    readDay(textAt(fiche, name), `dates.${path}`, warnings);
  return {
    published: day('DATE_DE_PUBLICATION', 'published'),
    start: day('DATE_EFFET', 'start'),
    registrationEnd: day('DATE_FIN_ENREGISTREMENT', 'registrationEnd'),
    lastAward: day('DATE_LIMITE_DELIVRANCE', 'lastAward'),
  };
}

function readBlocks(fiche: XmlElement, code: string, warnings: RegisterWarnings): Block[] {
  const found = elementsAt(fiche, 'BLOCS_COMPETENCES', 'BLOC_COMPETENCES');
  if (found.length === 0) warnings.add('blocks-missing', 'blocks', 'expected at least one block');
  const read = found.flatMap((block) => {
    const source = {
      code: textAt(block, 'CODE'),
      title: textAt(block, 'LIBELLE'),
      competences: textAt(block, 'LISTE_COMPETENCES'),
      evaluation: textAt(block, 'MODALITES_EVALUATION'),
    };
    return readBlock(source, code, warnings) ?? [];
  });
  const blocks = orderBlocks(read, code, warnings);
  checkContents(blocks, warnings);
  return blocks;
}

function reportLetters(source: string, warnings: RegisterWarnings): void {
  const lost = source.indexOf('\uFFFD');
  if (lost !== -1) {
    const excerpt = source.slice(Math.max(0, lost - 20), lost + 20);
    warnings.add('character-lost', '', 'letters were lost before this file was written', excerpt);
  }
  const doubtful = findMojibake(source);
  if (doubtful !== null) {
    warnings.add('encoding-doubtful', '', 'expected letters such as é', doubtful);
  }
}
