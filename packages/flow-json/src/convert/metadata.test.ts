import { describe, expect, it } from 'vitest';
import { convert } from './convert.ts';
import { branches, oldExport, oldModule } from './old-block.fixture.ts';

function metadataOf(module: Parameters<typeof oldExport>[0][number], metadata = {}) {
  const document = oldExport([module]);
  const converted = convert({ ...document, metadata: { ...(document['metadata'] as object), ...metadata } });
  return converted.ok ? converted.flow.Metadata : undefined;
}

describe('metadataOf', () => {
  it('keeps the notes of the designer, and leaves the hash of the old text behind', () => {
    const module = oldModule('InvokeExternalResource', {
      id: '6c2f0d38-1b5e-4f0a-9a57-0f2f6a1d9c11',
      target: 'Lambda',
      metadata: { position: { x: 5, y: 6 }, dynamicMetadata: { id: false }, useDynamic: false },
    });

    const metadata = metadataOf(module, { snapToGrid: false, description: '' });

    expect(metadata).toMatchObject({
      entryPointPosition: { x: 1, y: 2 },
      snapToGrid: false,
      name: 'Orders',
      ActionMetadata: {
        '6c2f0d38-1b5e-4f0a-9a57-0f2f6a1d9c11': {
          position: { x: 5, y: 6 },
          dynamicMetadata: { id: false },
          useDynamic: false,
        },
      },
    });
    expect(metadata).not.toHaveProperty('hash');
    expect(metadata).not.toHaveProperty('description');
    expect(metadata).not.toHaveProperty('ActionMetadata.6c2f0d38-1b5e-4f0a-9a57-0f2f6a1d9c11.isFriendlyName');
  });

  it('stands further actions of a block below it, and the end that was added to the right of everything', () => {
    const module = oldModule('Transfer', {
      target: 'Queue',
      parameters: [{ name: 'Queue', value: 'arn:aws:connect:eu-central-1:123456789012:instance/i/queue/q' }],
      branches: branches({ Error: 'gone', AtCapacity: 'gone' }),
    });

    expect(metadataOf(module)).toHaveProperty('ActionMetadata', {
      block: { position: { x: 10, y: 20 }, isFriendlyName: true },
      'block-2': { position: { x: 10, y: 170 }, isFriendlyName: true },
      end: { position: { x: 290, y: 2 }, isFriendlyName: true },
    });
  });

  it.each([
    ['none', {}],
    ['a text', { position: 'left' }],
    ['half of one', { position: { x: 1 } }],
    ['figures as texts', { position: { x: '1', y: '2' } }],
  ])('places a block whose position is %s', (_, metadata) => {
    const placed = metadataOf(oldModule('Disconnect', { metadata }), { entryPointPosition: null });

    expect(placed).toMatchObject({
      entryPointPosition: { x: 40, y: 40 },
      ActionMetadata: { block: { position: { x: 40, y: 40 } } },
    });
  });
});
