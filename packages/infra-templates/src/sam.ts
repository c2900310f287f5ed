export { printSamTemplate } from './sam/print-sam-template.ts';
export { samTemplate, type SamOptions } from './sam/sam-integration.ts';
export type { SamParameter, SamResource, SamResources, SamTemplate } from './sam/sam-template.ts';
