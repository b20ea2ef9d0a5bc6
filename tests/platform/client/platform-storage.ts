/** LTI platform storage for the frame's tool: where cookies are blocked it keeps its state here. */

interface StorageMessage {
  readonly subject: string;
  readonly message_id?: unknown;
  readonly key?: unknown;
  readonly value?: unknown;
}

const stored = new Map<string, unknown>();
const SUBJECTS = ['lti.capabilities', 'lti.put_data', 'lti.get_data'];

function answer(message: StorageMessage, origin: string): Record<string, unknown> {
  const { subject, key, value } = message;
  const place = `${origin} ${String(key)}`;
  if (subject === 'lti.capabilities') {
    return { supported_messages: SUBJECTS.map((name) => ({ subject: name })) };
  }
  if (subject === 'lti.put_data') stored.set(place, value);
  return { key, value: stored.get(place) ?? null };
}

window.addEventListener('message', (event: MessageEvent<Partial<StorageMessage> | null>) => {
  const { data, source, origin } = event;
  if (!data?.subject || !SUBJECTS.includes(data.subject) || !source) return;
  const { subject, message_id: id } = data;
  const reply = { subject: `${subject}.response`, message_id: id };
  source.postMessage(
    { ...reply, ...answer({ ...data, subject }, origin) },
    { targetOrigin: origin },
  );
});
