import { describe, expect, it } from 'vitest'
import { ticketUrl, workflowUrl } from './outside-link'

const links = {
  ticket: 'https://psa.example/ticket?number={entity_number}&id={entity_id}',
  workflow: 'https://neo.example/workflows/{workflow_id}',
}

describe('links to other systems', () => {
  it('puts encoded values in the place of their names', () => {
    expect(ticketUrl(links, { entityId: '7', entityNumber: 'T1 & T2/3' })).toBe(
      'https://psa.example/ticket?number=T1%20%26%20T2%2F3&id=7',
    )
    expect(workflowUrl(links, '../admin')).toBe('https://neo.example/workflows/..%2Fadmin')
  })

  it('are not made where the callback lacks what the template asks for', () => {
    expect(ticketUrl(links, { entityId: '7', entityNumber: null })).toBeNull()
  })

  it('are not made without a template', () => {
    expect(workflowUrl({ ticket: null, workflow: null }, '1')).toBeNull()
  })
})
