import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { specification } from './specification.ts'

const CALLBACKS = '/public-api/callbacks'
const FUNNEL = '/public-api/observability/callback-funnel'

/**
 * The documents type a change type as a tuple, which is the shape of a Python enum and not what their own examples
 * show. To check the likelier wire, its name, EventType alone is replaced by the names of the documented tuples.
 */
const namedSpecification = {
  ...specification,
  components: {
    ...specification.components,
    schemas: {
      ...specification.components.schemas,
      EventType: { type: 'string', enum: specification.components.schemas.EventType.enum.map(([name]) => name) },
    },
  },
}

export type ResponseValidators = { callbacks: ValidateFunction; funnel: ValidateFunction; error: ValidateFunction }

/**
 * The contract's own schemas of the answers, compiled by Ajv.
 * @param changeType 'tuple' takes the document as it is, 'name' with EventType as described above
 */
export function responseValidators(changeType: 'tuple' | 'name'): ResponseValidators {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(changeType === 'tuple' ? specification : namedSpecification, 'contract')
  const compile = (...place: string[]) => {
    const pointer = place.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
    return ajv.compile({ $ref: `contract#/${pointer}` })
  }
  const schemaOf = (path: string, status: string) =>
    compile('paths', path, 'get', 'responses', status, 'content', 'application/json', 'schema')
  return { callbacks: schemaOf(CALLBACKS, '200'), funnel: schemaOf(FUNNEL, '200'), error: schemaOf(CALLBACKS, '429') }
}

/** One line for each thing in which an answer differs from the contract; empty where it is valid. */
export function violations(validate: ValidateFunction, answer: unknown): string[] {
  validate(answer)
  return (validate.errors ?? []).map(({ instancePath, message, keyword }) => `${instancePath} ${keyword}: ${message}`)
}
