import { contextBridge, ipcRenderer } from 'electron'
import {
  callChannel,
  callNames,
  changedChannel,
  commandChannel,
  commandNames,
  editChannel,
  endedChannel,
  endingChannel,
  importingChannel,
  menuChannel,
} from '../app/ipc/channels.ts'

const asking = (channel: string) => (input: unknown) => ipcRenderer.invoke(channel, input)

const hearing = (channel: string) => (listener: (message: unknown) => void) => {
  const heard = (_event: unknown, message: unknown) => listener(message)
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.removeListener(channel, heard)
  }
}

contextBridge.exposeInMainWorld('stet', {
  calls: Object.fromEntries(callNames.map((name) => [name, asking(callChannel(name))])),
  commands: Object.fromEntries(commandNames.map((name) => [name, asking(commandChannel(name))])),
  onChanged: hearing(changedChannel),
  onMenu: hearing(menuChannel),
  onEdit: hearing(editChannel),
  onImporting: hearing(importingChannel),
  onEnding: (listener: () => Promise<void>) =>
    hearing(endingChannel)(() => {
      listener().then(
        () => ipcRenderer.send(endedChannel, true),
        () => ipcRenderer.send(endedChannel, false),
      )
    }),
  platform: process.platform,
})
