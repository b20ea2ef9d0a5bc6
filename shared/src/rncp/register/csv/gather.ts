/** Brings together what the ten files say of each fiche. */
import type { Coded } from '../../../certification/index.ts';
import type { RegisterProblem } from '../report/index.ts';
import { readFicheCode } from '../values/index.ts';
import type { FileKind, RegisterFile } from './files.ts';
import { readTable, type Row } from './table.ts';

/** What stands in the files about one fiche, as printed. */
export interface GatheredFiche {
  code: string;
  /** The row of the file `Standard`, by {@link STANDARD}'s columns; null where there is none. */
  standard: Row | null;
  blocks: { code: string; title: string }[];
  certifiers: { siret: string; name: string }[];
  nsf: Coded[];
  rome: Coded[];
  formacodes: Coded[];
  routes: string[];
  /** Codes, from its own rows and from those of the fiches that it is linked with. */
  previous: Set<string>;
  next: Set<string>;
}

export const STANDARD = [
  'Intitule',
  'Abrege_Libelle',
  'Nomenclature_Europe_Niveau',
  'Accessible_Nouvelle_Caledonie',
  'Accessible_Polynesie_Francaise',
  'Date_Fin_Enregistrement',
  'Date_Effet',
  'Actif',
] as const;

/** The columns of each file behind `Numero_Fiche`; of partners and agreements the model has none. */
const COLUMNS: Record<Exclude<FileKind, 'partners' | 'agreements'>, readonly string[]> = {
  standard: STANDARD,
  blocks: ['Bloc_Competences_Code', 'Bloc_Competences_Libelle'],
  certifiers: ['Siret_Certificateur', 'Nom_Certificateur'],
  rome: ['Codes_Rome_Code', 'Codes_Rome_Libelle'],
  nsf: ['Nsf_Code', 'Nsf_Intitule'],
  formacodes: ['Formacode_Code', 'Formacode_Libelle'],
  accessRoutes: ['Si_Jury'],
  links: ['Ancienne_Certification', 'Nouvelle_Certification'],
};

export class Gatherer {
  readonly fiches = new Map<string, GatheredFiche>();
  private readonly tell: (problem: RegisterProblem) => void;

  constructor(tell: (problem: RegisterProblem) => void) {
    this.tell = tell;
  }

  /** @throws RegisterFormatError where the file cannot be read */
  read(file: RegisterFile, kind: FileKind): void {
    if (kind === 'partners' || kind === 'agreements') return;
    readTable(file, ['Numero_Fiche', ...COLUMNS[kind]], (row, line) => {
      const refuse = (message: string): void =>
        this.tell({ code: 'row-unreadable', message, fiche: null, file: file.name, line });
      if (row === null) {
        refuse('expected as many values as the first row has');
        return;
      }
      const [number = '', ...values] = row;
      const code = readFicheCode(number);
      if (code === null)
        refuse(`expected a number such as RNCP35698, found "${number.slice(0, 40)}"`);
      else if (!this.take(kind, this.ficheOf(code), values)) {
        refuse(`expected other values for ${code}: "${values.join(';').slice(0, 80)}"`);
      }
    });
  }

  private ficheOf(code: string): GatheredFiche {
    const known = this.fiches.get(code);
    if (known !== undefined) return known;
    const fiche: GatheredFiche = {
      code,
      standard: null,
      blocks: [],
      certifiers: [],
      nsf: [],
      rome: [],
      formacodes: [],
      routes: [],
      previous: new Set(),
      next: new Set(),
    };
    this.fiches.set(code, fiche);
    return fiche;
  }

  /** @returns false for a row that says nothing of use */
  private take(kind: keyof typeof COLUMNS, fiche: GatheredFiche, values: Row): boolean {
    const [first = '', second = ''] = values;
    switch (kind) {
      case 'standard':
        if (fiche.standard !== null) return false;
        fiche.standard = values;
        return true;
      case 'blocks':
        fiche.blocks.push({ code: first, title: second });
        return true;
      case 'certifiers':
        fiche.certifiers.push({ siret: first, name: second });
        return true;
      case 'accessRoutes':
        fiche.routes.push(first);
        return true;
      case 'links':
        return this.link(fiche, first, second);
      default:
        if (!fiche[kind].some(({ code }) => code === first)) {
          fiche[kind].push({ code: first, label: second });
        }
        return true;
    }
  }

  /** Rows often give one direction only: the other follows. */
  private link(fiche: GatheredFiche, previous: string, next: string): boolean {
    const [before, after] = [readFicheCode(previous), readFicheCode(next)];
    if (before !== null) this.join(before, fiche.code);
    if (after !== null) this.join(fiche.code, after);
    return (before !== null || previous === '') && (after !== null || next === '');
  }

  private join(previous: string, next: string): void {
    this.ficheOf(previous).next.add(next);
    this.ficheOf(next).previous.add(previous);
  }
}
