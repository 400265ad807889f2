import { Command as List } from 'cmdk'
import { use, useState } from 'react'
import { NavigateContext } from '~/ui/app-link'
import { byHeading } from '~/app/by-heading'
import { Modal } from '~/app/modal'
import type { OverPageProps } from '~/app/over-page'
import type { Command } from './command'
import { useCommands } from './use-commands'

/** Everything the dashboard can do or go to, found by typing. */
export function Palette(props: OverPageProps) {
  const [typed, setTyped] = useState('')
  const navigateTo = use(NavigateContext)
  const commands = useCommands(props, typed)
  const take = (command: Command) => {
    // First, so that the focus is back on the page before it changes.
    props.onClose()
    if ('to' in command) navigateTo(command.to)
    else command.run()
  }
  return (
    <Modal label="Go to, find, change" onClose={props.onClose} className="mx-auto mt-[12dvh] mb-auto overflow-hidden">
      <List label="Go to, find, change" shouldFilter={false} loop className="flex min-h-0 flex-col">
        <List.Input
          data-begin
          value={typed}
          onValueChange={setTyped}
          placeholder="A ticket number, a workflow, a page, a window …"
          className="h-11 w-full shrink-0 border-0 border-b border-line bg-transparent px-4 text-body text-ink placeholder:text-faint focus-visible:outline-offset-[-2px]"
        />
        <List.List label="What fits" className="max-h-[min(26rem,60dvh)] overflow-auto p-1.5">
          {byHeading(commands, ({ group }) => group).map(([group, its]) => (
            <List.Group
              key={group}
              heading={group}
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-muted"
            >
              {its.map((command) => (
                <List.Item
                  key={command.id}
                  value={command.id}
                  onSelect={() => take(command)}
                  className="flex min-h-8 cursor-pointer items-center gap-3 rounded-control px-2.5 py-1 data-[selected=true]:bg-selected"
                >
                  <span className="min-w-0 flex-1 truncate sm:min-w-fit" title={command.name}>
                    {command.name}
                  </span>
                  {command.hint ? (
                    <span className="max-w-3/5 truncate text-small text-muted max-sm:hidden" title={command.hint}>
                      {command.hint}
                    </span>
                  ) : null}
                </List.Item>
              ))}
            </List.Group>
          ))}
        </List.List>
        {commands.length === 0 ? (
          <p role="status" className="m-0 px-4 pb-3 text-muted">
            Nothing here is called that. What can be found: a ticket by its number, the workflows that the loaded callbacks name,
            pages, views and windows.
          </p>
        ) : null}
      </List>
    </Modal>
  )
}
