import { Component, type ReactNode } from 'react';
import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazily } from '../../renderer/ui/lazily.tsx';

const Part = ({ name }: { readonly name: string }) => <p>{name}</p>;

class Boundary extends Component<{ readonly children: ReactNode }, { readonly said: string }> {
  override state = { said: '' };
  static getDerivedStateFromError(error: Error) {
    return { said: error.message };
  }
  override render() {
    return this.state.said || this.props.children;
  }
}

afterEach(() => void vi.restoreAllMocks());

describe('a part that is loaded when it is drawn', () => {
  it('leaves its place empty until it is there, and loads once', async () => {
    const load = vi.fn(() => Promise.resolve(Part));
    const Lazy = lazily(load);
    expect(load).not.toHaveBeenCalled();
    const { container, unmount } = render(<Lazy name="Ana" />);
    expect(container.textContent).toBe('');
    expect(await screen.findByText('Ana')).toBeVisible();
    unmount();
    render(<Lazy name="Bela" />);
    expect(screen.getByText('Bela')).toBeVisible();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is there in the same moment when it was fetched before', async () => {
    const load = vi.fn(() => Promise.resolve(Part));
    const Lazy = lazily(load);
    await Lazy.fetch();
    render(<Lazy name="Ana" />);
    expect(screen.getByText('Ana')).toBeVisible();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is not drawn when nobody wants it any more', async () => {
    const loading = Promise.resolve(Part);
    const Lazy = lazily(() => loading);
    const { container, unmount } = render(<Lazy name="Ana" />);
    unmount();
    await act(() => loading.then(() => {}));
    expect(container.textContent).toBe('');
  });

  it('fails as a part of the screen fails, and is asked for again afterwards', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const load = vi.fn<() => Promise<typeof Part>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(Part);
    const Lazy = lazily(load);
    const { unmount } = render(
      <Boundary>
        <Lazy name="Ana" />
      </Boundary>,
    );
    expect(await screen.findByText('gone')).toBeVisible();
    unmount();
    render(<Lazy name="Ana" />);
    expect(await screen.findByText('Ana')).toBeVisible();
  });
});
