import { describe, expect, test } from 'vitest';
import {
  decodeEntities,
  findMarkup,
  fold,
  joinWrapped,
  joinParagraphs,
  maskMarkup,
  plain,
  tidy,
  trimEndOf,
  withoutLigatures,
} from './index.ts';

describe('fold', () => {
  test.each([
    ['Économie – gestion', 'economie gestion'],
    ["S’approprier l'œuvre", 's approprier l oeuvre'],
    ['  Compétences de niveau B1+ du CECRL : ', 'competences de niveau b1+ du cecrl'],
    ['E\u0301conomie', 'economie'],
    ['…', ''],
    ['職業 能力', '職業 能力'],
  ])('%j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('markup', () => {
  test('is masked by as many characters as it had', () => {
    const printed = '<p>- A ;</p> <ul style="list-style-type: none"> - <b>B</b> **c** <br/>d</ul>';
    const masked = maskMarkup(printed);
    expect(masked).toHaveLength(printed.length);
    expect(tidy(masked)).toBe('- A ; - B c d');
    expect(masked.indexOf('B')).toBe(printed.indexOf('B<'));
  });

  test('inline tags do not cut words, breaking ones do', () => {
    expect(plain('re<b>mar</b>que')).toBe('remarque');
    expect(plain('une<br>deux')).toBe('une deux');
  });

  test('what only looks like a tag stays', () => {
    const text = 'si x < 3 ou x > 5, <http://onisep.fr/> ; 2 * 3';
    expect(plain(text)).toBe(text);
  });

  test('a star that closes a word is one of a lost pair', () => {
    expect(plain('Organiser* et optimiser**')).toBe('Organiser et optimiser');
    expect(findMarkup('Organiser* et optimiser**')).toEqual(['*', '**']);
  });

  test('private marks in the source are not taken for ours', () => {
    expect(plain('a\uE000b\uE001c')).toBe('a b c');
  });
});

describe('entities', () => {
  test.each([
    ['Param&eacute;trer &agrave; c&oelig;ur', 'Paramétrer à cœur'],
    ['&#233;&#xE9;&Ccedil;', 'ééÇ'],
    ['l&rsquo;outil&nbsp;: 5&deg;', 'l’outil\u0020: 5°'],
    ['&amp;eacute;', '&eacute;'],
    ['R&D; &unknown; &#0; &#55296; &#99999999; &', 'R&D; &unknown; &#0; &#55296; &#99999999; &'],
  ])('%s', (encoded, decoded) => {
    expect(decodeEntities(encoded)).toBe(decoded);
  });
});

describe('paragraphs', () => {
  const join = (...texts: string[]) =>
    joinParagraphs(
      texts.map((text) => ({ text: text.replace('⇟', ''), afterPageBreak: text.startsWith('⇟') })),
    );

  test.each([
    ['a blank line separates', ['Un.', '', 'Deux.'], 'Un.\nDeux.'],
    ['items separate', ['Voici :', '- un', '- deux'], 'Voici :\n- un\n- deux'],
    [
      'a sentence goes on in lower case',
      ['le taux de panne ou', '', "d'indisponibilité"],
      "le taux de panne ou d'indisponibilité",
    ],
    ['but not after a full stop', ['Un.', 'deux'], 'Un.\ndeux'],
    [
      'a page break is no paragraph',
      ['Ils travaillent en', '⇟', 'France'],
      'Ils travaillent en France',
    ],
    ['unless the sentence was over', ['Fin.', '⇟Début'], 'Fin.\nDébut'],
    ['short lines stay apart', ['Titre', 'Suite'], 'Titre\nSuite'],
    ['tags separate paragraphs', ['<p>Un :</p> <p>1° Deux</p>'], 'Un :\n1° Deux'],
  ])('%s', (_, lines, expected) => {
    expect(join(...lines)).toBe(expected);
  });

  test('a line as wide as the page goes on in the next one', () => {
    const wide = 'Le titulaire exerce dans les entreprises de production situées en';
    expect(join(wide, 'France et ailleurs.')).toBe(`${wide} France et ailleurs.`);
  });
});

test('trimEndOf takes signs and spaces off the end only', () => {
  expect(trimEndOf('a ; b ; . ;', ';.')).toBe('a ; b');
  expect(trimEndOf(';;', ';')).toBe('');
});

describe('wrapped lines', () => {
  test.each([
    ['la valeur', 'd’une mesure', 'la valeur d’une mesure'],
    ['jugement (HG-', 'EMC)', 'jugement (HG-EMC)'],
    ['pré-', 'et post-acquis', 'pré- et post-acquis'],
    ['lire -', 'dire', 'lire - dire'],
    ['de 2020-', '2021', 'de 2020- 2021'],
  ])('%j and %j are one', (before, next, whole) => {
    expect(joinWrapped(before, next)).toBe(whole);
  });

  test('letters printed as one sign are letters again', () => {
    expect(withoutLigatures('certi\uFB01cation, o\uFB03ciel, \uFB02eur')).toBe(
      'certification, officiel, fleur',
    );
  });
});
