/** What is wrong with the URL of a repository. */
export function repositoryProblem(url: string): string | undefined {
  if (/^(https?|ssh|oci):\/\/[^\s/]+\/\S+$/.test(url) || /^[\w.-]+@[\w.-]+:\S+$/.test(url)) return undefined;
  return `'${url}' is no URL of a repository; write it as 'https://git.example.com/platform/fleet.git'`;
}
