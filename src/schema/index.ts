export { checkSchema, isCustomKind, isKnown } from './check';
export { kindFacts, type KindFacts } from './structure';
export { SchemaRule, type SchemaFinding } from './walk';
export { toWire, typeToWire } from './wire';
