using Storypole.Specs;

namespace Storypole.Rules;

/// <summary>How many hours of work a change of a size has.</summary>
/// <param name="High">Null where there is no end.</param>
internal readonly record struct SizeBand(decimal Low, decimal? High)
{
    /// <summary>Many templates know no size below S, so that its band begins at nothing as well.</summary>
    public static SizeBand Of(Size size) =>
        size switch
        {
            Size.XS => new SizeBand(0, 4),
            Size.S => new SizeBand(0, 8),
            Size.M => new SizeBand(8, 40),
            Size.L => new SizeBand(40, 160),
            _ => new SizeBand(160, null),
        };

    /// <summary>The size of a change of so much work; of a range its upper end counts.</summary>
    public static Size SizeOf(WorkHours hours)
    {
        var size = Size.XS;
        while (size < Size.XL && hours.High > Of(size).High)
        {
            size++;
        }

        return size;
    }

    /// <summary>Whether all of a range lies outside of the band.</summary>
    public bool Excludes(WorkHours hours) => hours.High < Low || hours.Low > High;

    /// <summary>Whether all of a range lies outside of the band by more than half of the end that is nearest.</summary>
    public bool ExcludesFarther(WorkHours hours) => hours.High < Low / 2 || hours.Low > High * 1.5m;

    public override string ToString() =>
        High is not { } high ? $"{Low:0} hours or more"
        : Low == 0 ? $"up to {high:0} hours"
        : $"{Low:0} to {high:0} hours";
}
