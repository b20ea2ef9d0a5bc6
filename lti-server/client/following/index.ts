export { CertificationChooser } from './chooser.tsx';
export { CourseLoaded } from './course-loaded.tsx';
export { forgetChoices, useChosen } from './chosen.ts';
export { statusWords } from './status-words.ts';
export { followingTexts } from './texts.ts';
