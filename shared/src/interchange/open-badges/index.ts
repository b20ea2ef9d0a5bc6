export { isOpenBadges } from './achievements.ts';
export { readOpenBadges } from './read.ts';
export { OB_CONTEXT, writeOpenBadges, type BadgeOptions } from './write.ts';
