export type { Artefacts } from './artefacts.ts';
export { check } from './check.ts';
export { HandlerTypeError, type HandlerTypeProblem } from './errors.ts';
export { returnsOfHandler } from './handler/returns-of-handler.ts';
export type { ReturnedField, Returns } from './returns.ts';
export { ARTEFACT_RULES } from './rules/registry.ts';
export type { ArtefactFinding, ArtefactRule } from './rules/rule.ts';
export { INVOKER_ENVIRONMENT } from './template/invokers.ts';
export {
  listOf,
  objectOf,
  resourceAt,
  resourcesOfType,
  type NamedResource,
  type Template,
} from './template/template.ts';
