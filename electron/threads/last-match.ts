const anything = /.?/;

/**
 * Lets go of the text in which this thread found something last: V8 keeps it, whole, until a regular expression matches
 * again, as in the path of a file that was deleted since.
 */
export const forgetLastMatch = (): void => {
  anything.exec('');
};
