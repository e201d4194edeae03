interface Named {
  readonly number: number
  readonly name: string
}

/** What a learner is called in the report: a number while names are hidden. */
export const nameWords = ({ number, name }: Named, hidden: boolean): string => (hidden ? `Người học ${number}` : name)

/** A name is anyone's text: it keeps to its own direction and breaks where it must. */
export const Name = ({ learner, hidden }: { learner: Named; hidden: boolean }) => (
  <bdi className="report-name">{nameWords(learner, hidden)}</bdi>
)

export function Names({ learners, hidden }: { learners: readonly Named[]; hidden: boolean }) {
  return (
    <ul className="report-names">
      {learners.map(learner => (
        <li key={learner.number}>
          <Name learner={learner} hidden={hidden} />
        </li>
      ))}
    </ul>
  )
}
