/** A file as the loader sees it: a path relative to the repository, with `/`, and its text. Nothing in the core reads a disk. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}
