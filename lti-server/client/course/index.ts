export { bySection, presentActivities } from './activities.ts';
export { countAll } from './counts.ts';
export { withTags } from './recompute.ts';
export {
  blockOfTarget,
  competenceSuffix,
  localWords,
  localWordsOf,
  targetText,
  type OutlineBlock,
  type OutlineCompetence,
} from './targets.ts';
export { matches } from './fold.ts';
export { moduleTypeName, moduleTypeTexts } from './module-types.ts';
export { indexTags, tagsOf, type ActivityTags, type TagIndex } from './tag-index.ts';
