import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { lookScript } from '@/components/shell/look'
import { preloadFont } from '@/components/shell/preload-font'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import { siteIcon } from '@/components/shell/site-icon'
import { siteName, sitePage } from '@/lib/sharing/pages'
import { siteUrl } from '@/lib/sharing/site-url.server'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  title: { default: `${siteName}: học container trên AWS bằng tiếng Việt`, template: `%s · ${siteName}` },
  description: sitePage('/').description,
  applicationName: siteName,
  icons: { icon: { url: siteIcon, type: 'image/svg+xml' } },
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

export default function RootLayout({ children }: { children: ReactNode }) {
  preloadFont('be-vietnam-pro-400')
  preloadFont('be-vietnam-pro-600')
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
