export { createBinding, type Binding, type BoundLogin } from './binding.ts';
