import type { Block, Certification } from '../../../certification/index.ts';
import { orderBlocks, readBlock } from '../blocks/index.ts';
import { RegisterWarnings } from '../report/index.ts';
import {
  blankCertification,
  findMojibake,
  findRoute,
  readAnswer,
  readCoded,
  readDay,
  readLabel,
  readLevel,
  readSiret,
} from '../values/index.ts';
import { type GatheredFiche, STANDARD } from './gather.ts';

/** @param blocksGiven whether the file of blocks was among those read */
export function readGathered(fiche: GatheredFiche, blocksGiven: boolean): Certification {
  const { code } = fiche;
  const warnings = new RegisterWarnings();
  const value = (name: (typeof STANDARD)[number]): string =>
    fiche.standard?.[STANDARD.indexOf(name)] ?? '';
  const title = readLabel(value('Intitule'));
  if (title === '') warnings.add('title-missing', 'title', 'expected a title in the file Standard');
  const doubtful = findMojibake(title);
  if (doubtful !== null) {
    warnings.add('encoding-doubtful', 'title', 'expected letters such as é', doubtful);
  }
  const active = readAnswer(value('Actif'), 'printedStatus', warnings);
  const linked = (codes: ReadonlySet<string>) =>
    [...codes].map((each) => ({ code: each, title: null }));
  return {
    ...blankCertification(code),
    title: title === '' ? code : title,
    diploma: readLabel(value('Abrege_Libelle')) || null,
    level: readLevel(value('Nomenclature_Europe_Niveau'), warnings),
    printedStatus: active === null ? null : active ? 'Active' : 'Inactive',
    nsf: fiche.nsf.flatMap((coded) => readCoded(coded, 'nsf', warnings)),
    formacodes: fiche.formacodes.flatMap((coded) => readCoded(coded, 'formacodes', warnings)),
    rome: fiche.rome.flatMap((coded) => readCoded(coded, 'rome', warnings)),
    certifiers: readCertifiers(fiche, warnings),
    dates: {
      published: null,
      start: readDay(value('Date_Effet'), 'dates.start', warnings),
      registrationEnd: readDay(value('Date_Fin_Enregistrement'), 'dates.registrationEnd', warnings),
      lastAward: null,
    },
    accessRoutes: readRoutes(fiche, warnings),
    territories: {
      newCaledonia: readAnswer(
        value('Accessible_Nouvelle_Caledonie'),
        'territories.newCaledonia',
        warnings,
      ),
      frenchPolynesia: readAnswer(
        value('Accessible_Polynesie_Francaise'),
        'territories.frenchPolynesia',
        warnings,
      ),
    },
    previous: linked(fiche.previous),
    next: linked(fiche.next),
    blocks: readBlocks(fiche, blocksGiven, warnings),
    warnings: warnings.all(),
  };
}

function readCertifiers(
  { certifiers }: GatheredFiche,
  warnings: RegisterWarnings,
): Certification['certifiers'] {
  return certifiers.flatMap(({ siret: printed, name }) => {
    const legalName = readLabel(name);
    const siret = readSiret(printed, 'certifiers', warnings);
    if (legalName !== '') return [{ legalName, siret, tradeName: null, website: null }];
    warnings.add('value-unreadable', 'certifiers', 'expected a name', siret);
    return [];
  });
}

/** The file lists the ways that are open; of the others it says nothing. */
function readRoutes(
  { routes }: GatheredFiche,
  warnings: RegisterWarnings,
): Certification['accessRoutes'] {
  return [...new Set(routes)].flatMap((printed) => {
    const found = findRoute(printed);
    if (found !== null) return [{ route: found.route, label: found.label, open: true, jury: null }];
    warnings.add('value-unreadable', 'accessRoutes', 'expected a known way of access', printed);
    return [];
  });
}

function readBlocks(fiche: GatheredFiche, given: boolean, warnings: RegisterWarnings): Block[] {
  if (!given) {
    const message = 'the file Blocs_De_Compétences was not given';
    warnings.add('section-missing', 'blocks', message);
    return [];
  }
  if (fiche.blocks.length === 0) {
    warnings.add('blocks-missing', 'blocks', 'expected at least one block');
    return [];
  }
  warnings.add('competences-absent', 'blocks', 'the CSV export has no competences; the XML has');
  const read = fiche.blocks.flatMap(
    ({ code, title }) =>
      readBlock({ code, title, competences: '', evaluation: '' }, fiche.code, warnings) ?? [],
  );
  return orderBlocks(read, fiche.code, warnings);
}
