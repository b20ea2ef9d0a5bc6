import type { BlockDetails, CompetenceDetails, CourseDetails } from '../../course/details.ts';
import { chip } from '../../ui/chip.ts';
import { element } from '../../ui/element.ts';
import { GLYPH, NOTHING } from '../../ui/nature.ts';
import { natureTexts, type Language } from '../../ui/texts.ts';
import { servingList, type PanelActions } from './links.ts';
import { panelTexts } from './texts.ts';

/** Blocks → competences → activities. */
export function blockList(
  course: CourseDetails,
  actions: PanelActions,
  language: Language,
): HTMLElement[] {
  return course.blocks.map((block) =>
    element(
      'details',
      { 'data-blocmap-block': block.short },
      blockHead(block, language),
      element(
        'ul',
        {},
        ...block.competences.map((competence) =>
          competenceRow(competence, course, actions, language),
        ),
      ),
    ),
  );
}

/** Where there are gaps: whole blocks first, then competences of blocks that are worked on. */
export function gapList(course: CourseDetails, language: Language): HTMLElement[] {
  const texts = panelTexts[language];
  const blocks = course.blocks.filter(({ strongest }) => strongest === null);
  const competences = course.blocks
    .filter(({ strongest }) => strongest !== null)
    .flatMap((block) => block.competences.filter(({ strongest }) => strongest === null));
  if (blocks.length === 0 && competences.length === 0) return [element('p', {}, texts.noGap)];
  const parts: HTMLElement[] = [];
  if (blocks.length > 0) {
    parts.push(
      element('h3', {}, texts.gapBlocks),
      element(
        'ul',
        {},
        ...blocks.map((block) =>
          element(
            'li',
            { 'data-blocmap-gap': block.short },
            chip({ ...block, nature: null }),
            ` ${block.title}`,
          ),
        ),
      ),
    );
  }
  if (competences.length > 0) {
    parts.push(
      element('h3', {}, texts.gapCompetences),
      element(
        'ul',
        {},
        ...competences.map(({ short, text }) =>
          element('li', { 'data-blocmap-gap': short }, element('strong', {}, short), ` ${text}`),
        ),
      ),
    );
  }
  return parts;
}

function blockHead(block: BlockDetails, language: Language): HTMLElement {
  const texts = panelTexts[language];
  const { taught, formative, certificative } = block.counts;
  const activities = taught + formative + certificative;
  return element(
    'summary',
    {},
    chip({ ...block, nature: block.strongest }),
    element('span', {}, block.title),
    element(
      'span',
      { class: 'quiet' },
      activities === 0
        ? `${NOTHING} ${texts.noActivity}`
        : texts.counts(activities, block.covered, block.competences.length),
    ),
  );
}

function competenceRow(
  { short, text, strongest, servedBy }: CompetenceDetails,
  course: CourseDetails,
  actions: PanelActions,
  language: Language,
): HTMLElement {
  const word =
    strongest === null ? panelTexts[language].noActivity : natureTexts[language][strongest];
  return element(
    'li',
    {
      class: strongest === null ? 'competence none' : 'competence',
      'data-blocmap-competence': short,
    },
    element(
      'span',
      { class: 'glyph', role: 'img', 'aria-label': word },
      strongest === null ? NOTHING : GLYPH[strongest],
    ),
    element('strong', {}, ` ${short} `),
    text,
    servedBy.length > 0 && servingList(servedBy, course, actions, language),
  );
}
