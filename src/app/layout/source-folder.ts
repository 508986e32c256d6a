/** What is wrong with the path of a folder in a repository. */
export function folderProblem(path: string): string | undefined {
  if (path !== '' && !path.startsWith('/') && !path.split('/').includes('..')) return undefined;
  return `'${path}' is no folder of the repository; write it without a leading '/' and without '..', as 'dist/edge-01'`;
}
