/** Whether what npm says it installed in `folder` is what its package-lock.json asks for. */
export function isInstalled(folder: string): boolean;
/** The path of a Node that runs everything else; null if there is none. */
export function findNode(folder: string): string | null;
/** Installs what is missing and answers the path of the Node to go on with; ends the program with 2 otherwise. */
export function setUp(): string;
/** Goes on in `script` under the Node of this project, and ends as it ends. */
export function goOn(script: string, args: readonly string[]): Promise<void>;
