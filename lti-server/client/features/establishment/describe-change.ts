import { shortCode } from '@blocmap/shared/certification';
import type { LayerChange } from '@blocmap/shared/establishment';
import { formatNumber, type Locale } from '../../i18n/index.ts';
import { establishmentTexts } from './texts.ts';

/** A change in a few words, for those who read what was done. */
export function describeChange(change: LayerChange, locale: Locale): string {
  const texts = establishmentTexts[locale];
  switch (change.kind) {
    case 'setCoefficient':
      return change.weight.kind === 'coefficient'
        ? texts.didCoefficient(shortCode(change.block), formatNumber(locale, change.weight.value))
        : texts.didPoints(shortCode(change.block));
    case 'removeCoefficient':
      return texts.didRemoveCoefficient(shortCode(change.block));
    case 'setWording':
      return change.text === null
        ? texts.didRemoveWording(shortCode(change.competence))
        : texts.didWording(shortCode(change.competence), change.text);
    case 'setAliases':
      return change.aliases.length === 0
        ? texts.didRemoveCodes(shortCode(change.competence))
        : texts.didCodes(shortCode(change.competence), change.aliases.join(', '));
    case 'addSubCompetence':
      return texts.didAddSub(shortCode(change.id ?? change.competence), change.text);
    case 'renameSubCompetence':
      return texts.didRenameSub(shortCode(change.id), change.text);
    case 'removeSubCompetence':
      return texts.didRemoveSub(shortCode(change.id));
    case 'setClassPathway':
      return texts.didClass(texts.className(change.name, change.year), change.pathway);
    case 'removeClass':
      return texts.didRemoveClass(texts.className(change.name, change.year));
  }
}
