import type { ReactNode } from 'react'

/** A table with a heading over each column; `children` are its rows. The caption is heard, not seen. */
export function DataTable(props: {
  heads: readonly string[]
  caption?: string
  className?: string
  children: ReactNode
}) {
  return (
    <table className={props.className}>
      {props.caption && <caption className="visually-hidden">{props.caption}</caption>}
      <thead>
        <tr>
          {props.heads.map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}
