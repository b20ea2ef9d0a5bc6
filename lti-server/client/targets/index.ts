export { TargetPicker } from './target-picker.tsx';
