export { ArgoCdLayoutOptions, FluxLayoutOptions, FluxSourceKind, FoldersLayoutOptions, OutputLayout } from './output-layout';
