import type { ComponentProps } from 'react'
import { CopyButton } from './copy-button'

const names: Record<string, string> = {
  bash: 'Lệnh',
  console: 'Phiên làm việc',
  text: 'Văn bản',
  dockerfile: 'Dockerfile',
}

type CodeProps = ComponentProps<'figure'> & { 'data-code'?: string; 'data-lang'?: string; 'data-title'?: string }

/** A sample of code with its title and a copy button that takes commands only. Other figures pass through. */
export function CodeFigure({ children, ...props }: CodeProps) {
  if (props['data-code'] === undefined) return <figure {...props}>{children}</figure>
  const lang = props['data-lang'] ?? 'text'
  return (
    <figure className="code" data-lang={lang}>
      <figcaption>
        <span className={props['data-title'] ? 'code-title' : undefined}>
          {props['data-title'] ?? names[lang] ?? lang.toUpperCase()}
        </span>
        <CopyButton what={lang === 'console' ? 'Chép lệnh' : 'Chép'} />
      </figcaption>
      {children}
    </figure>
  )
}
