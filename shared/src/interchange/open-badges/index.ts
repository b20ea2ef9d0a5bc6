export { OB_CONTEXT, writeOpenBadges, type BadgeOptions } from './write.ts';
export { isOpenBadges, readOpenBadges } from './read.ts';
