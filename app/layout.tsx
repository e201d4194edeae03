import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { lookScript } from '@/components/shell/look'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Bến Container: học container trên AWS bằng tiếng Việt', template: '%s · Bến Container' },
  description:
    'Học container trên AWS bằng tiếng Việt: bài học có nguồn và ngày kiểm, sơ đồ từng bước, câu hỏi giải thích từng lựa chọn.',
  applicationName: 'Bến Container',
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#10191d' },
  ],
}

/** The files that every page needs; those of code come when a sample asks for them. */
const firstFonts = ['latin-400', 'vietnamese-400', 'latin-600', 'vietnamese-600'].map(
  name => `be-vietnam-pro-${name}-normal`,
)

export default function RootLayout({ children }: { children: ReactNode }) {
  for (const font of firstFonts)
    preload(`/fonts/${font}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang="vi" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: lookScript }} />
      </head>
      <body>
        <SiteHeader />
        <main id="noi-dung" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
