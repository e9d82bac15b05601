import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Fence } from '../../renderer/ui/Fence.tsx';

function Draws({ what }: { readonly what: string }) {
  if (what === 'bad') throw new Error('a bug');
  return <p>{what}</p>;
}

it('keeps what cannot be drawn from taking the rest with it, and tries again once it is another', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const onError = vi.fn();
  const drawn = (what: string) => (
    <>
      <p>the rest</p>
      <Fence of={what} instead={<p>not drawn</p>} onError={onError}>
        <Draws what={what} />
      </Fence>
    </>
  );
  const { rerender } = render(drawn('bad'));
  expect(screen.getByText('not drawn')).toBeInTheDocument();
  expect(screen.getByText('the rest')).toBeInTheDocument();
  expect(onError).toHaveBeenCalledOnce();
  rerender(drawn('good'));
  expect(screen.getByText('good')).toBeInTheDocument();
  expect(screen.queryByText('not drawn')).toBeNull();
});
