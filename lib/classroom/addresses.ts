import type { Viewer } from './words'

/** Where the API of classes stands. `docs/class-protocol.md` describes each. */
export const classApi = '/api/class'

export const apiOf = (code: string) => ({
  /** GET: what the class is called · DELETE (host): forget it. */
  class: `${classApi}/${code}`,
  /** POST: come in. */
  learners: `${classApi}/${code}/learners`,
  /** GET: server-sent events. */
  stream: (viewer: Viewer): string => `${classApi}/${code}/stream?as=${viewer}`,
  /** POST (learner). */
  actions: `${classApi}/${code}/actions`,
  /** POST (host). */
  commands: `${classApi}/${code}/commands`,
  /** GET (host). */
  report: `${classApi}/${code}/report`,
})

/** The site's pages of a class. */
export const joinUrl = (code: string): string => `/lop/${code}`
export const hostUrl = (code: string): string => `/lop/${code}/dieu-khien`
export const screenUrl = (code: string): string => `/lop/${code}/man-hinh`
export const reportUrl = (code: string): string => `/lop/${code}/bao-cao`
/** What a class keeps, and for how long. */
export const privacyUrl = '/lop/quyen-rieng-tu'

/** `Authorization` of a learner's and of the host's requests. Secrets never stand in an address that a server logs. */
export const learnerKey = (id: string, secret: string): string => `Bearer ${id}.${secret}`
export const hostKey = (secret: string): string => `Bearer ${secret}`
