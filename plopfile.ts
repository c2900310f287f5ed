export { default } from './generators/plopfile.ts';
