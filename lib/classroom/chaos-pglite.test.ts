import { afterAll, describe } from 'vitest'
import { chaosContract } from './chaos-contract.server'
import { temporaryFolder } from './testing/open-sql.server'

const folder = temporaryFolder()
afterAll(folder.remove)

describe('over PGlite:', () => chaosContract({ settings: () => ({ BEN_DATA: folder.path }) }))
