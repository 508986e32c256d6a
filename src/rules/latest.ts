/**
 * A function that remembers its latest answer: rules ask one after the other for the same of the same manifest, and a
 * store of answers about all manifests would cost more than it saves.
 */
export function rememberLatest<A, B, T>(answer: (subject: A, other: B) => T): (subject: A, other: B) => T {
  let latest: { readonly subject: A; readonly other: B; readonly answer: T } | undefined;
  return (subject, other) => {
    if (!latest || latest.subject !== subject || latest.other !== other) latest = { subject, other, answer: answer(subject, other) };
    return latest.answer;
  };
}
