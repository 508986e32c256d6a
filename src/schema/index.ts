export { checkSchema, checkStructure, isCustomKind, isKnown, type Structural } from './check';
export { kindFacts, type KindFacts } from './structure';
export { SchemaRule, type Notation, type SchemaFinding } from './walk';
export { toWire, typeToWire } from './wire';
