/** What is wrong with the path of a folder in a repository. */
export function folderProblem(path: string): string | undefined {
  if (path !== '' && !path.startsWith('/') && !path.split('/').includes('..')) return undefined;
  return `'${path}' is no folder of the repository; write it without a leading '/' and without '..', as 'dist/edge-01'`;
}

/** What is wrong with the URL of a repository. */
export function repositoryProblem(url: string): string | undefined {
  if (/^(https?|ssh|oci):\/\/[^\s/]+\/\S+$/.test(url) || /^[\w.-]+@[\w.-]+:\S+$/.test(url)) return undefined;
  return `'${url}' is no URL of a repository; write it as 'https://git.example.com/platform/fleet.git'`;
}
