import type { ReactNode } from 'react'

/** Says what could not be loaded, with the button that asks again. */
export function RetryNote(props: { onRetry: () => void; className?: string; children: ReactNode }) {
  return (
    <p role="alert" className={props.className}>
      {props.children}{' '}
      <button type="button" className="btn" onClick={props.onRetry}>
        Thử lại
      </button>
    </p>
  )
}
