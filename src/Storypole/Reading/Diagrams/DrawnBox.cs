namespace Storypole.Reading.Diagrams;

/// <summary>A closed box of a drawing, its border included. The right side may stand a little off where letters were counted otherwise.</summary>
internal readonly record struct DrawnBox(int Top, int Left, int Bottom, int Right)
{
    public bool Holds(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    public bool Holds(in DrawnBox other) =>
        other != this && other.Top >= Top && other.Bottom <= Bottom && other.Left >= Left && other.Right <= Right;
}
