import { writeFileSync } from 'node:fs'
import { licencesDocument, LICENCES_FILE } from './licence-list.ts'

writeFileSync(LICENCES_FILE, licencesDocument())
console.log(LICENCES_FILE)
