/** What a hit is: a section of a lesson, a question, a term or a command. */
const documentKinds = ['muc', 'cau-hoi', 'thuat-ngu', 'lenh'] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface SearchDocument {
  readonly kind: DocumentKind
  readonly title: string
  readonly text: string
  readonly url: string
  /** Where it stands: the lesson's number and title. */
  readonly where: string
}
