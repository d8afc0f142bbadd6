using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules.Language;

/// <summary>
/// Looks for the phrases of all classes in one pass over the zones of a specification. A zone without any costs its scan;
/// what stands around a phrase is asked only where one was found.
/// </summary>
internal sealed class SmellScan
{
    private const ZoneKinds Demands =
        ZoneKinds.Requirement | ZoneKinds.Criterion | ZoneKinds.Decision | ZoneKinds.Step | ZoneKinds.Quality;

    /// <summary>So far behind a duty its deed may stand: <c>must then be carefully reviewed</c>.</summary>
    private const int MostBetween = 14;

    /// <summary>A short entry under performance or security is something to be done.</summary>
    private const int LongestHint = 100;

    private readonly Spec spec;
    private readonly WordList words;
    private readonly Context context;
    private readonly List<Smell> found = [];

    /// <summary>Of the zone that is read: what is reported only if nothing in the rest of it speaks against it.</summary>
    private readonly List<Smell> pending = [];
    private bool hasDemand;
    private bool hasReference;
    private bool hasActor;
    private int dutyEnd;

    private SmellScan(Spec spec, Prose prose, WordList words)
    {
        this.spec = spec;
        this.words = words;
        context = new Context(spec.Document, prose);
    }

    /// <summary>In the order of the text.</summary>
    public static Smell[] Of(Spec spec, Prose prose)
    {
        var zones = Zones.Of(spec);
        if (zones.Count == 0)
        {
            return [];
        }

        var tongue = TongueOf.Text(spec.Document.Bytes);
        if (tongue == Tongue.Unknown)
        {
            return [];
        }

        var scan = new SmellScan(spec, prose, WordList.Of(tongue));
        foreach (var zone in CollectionsMarshal.AsSpan(zones))
        {
            if (scan.MaySmell(zone))
            {
                scan.Read(zone);
            }
        }

        return scan.found.Count == 0 ? [] : scan.InOrder();
    }

    /// <summary>Whether a phrase stands there that is reported; most zones have none, and need no second look.</summary>
    private bool MaySmell(in Zone zone)
    {
        var bytes = spec.Document.Bytes;
        var end = zone.Span.End;
        ref var first = ref MemoryMarshal.GetReference(bytes);
        for (var chunk = zone.Span.Start; chunk < end; chunk += WordStarts.Width)
        {
            for (var starts = WordStarts.In(bytes, chunk, end, words.HasBlanks); starts != 0; starts &= starts - 1)
            {
                var at = chunk + BitOperations.TrailingZeroCount(starts);
                var four =
                    at + sizeof(uint) <= bytes.Length
                        ? Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, at))
                        : (uint)WordList.Eight(bytes[at..]);
                if (words.ReportedAt(four) is > 0 and var head && words.Reports(head, bytes[at..end]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Read(in Zone zone)
    {
        (hasDemand, hasReference, hasActor, dutyEnd) = (false, false, false, -1);
        var bytes = spec.Document.Bytes;
        var from = 0;
        var starts = new WordStarts(bytes, zone.Span.Start, zone.Span.End, words.HasBlanks);
        while (starts.MoveNext())
        {
            var at = starts.Current;
            if (at < from || at + 3 > zone.Span.End)
            {
                continue;
            }

            if (words.Match(bytes[at..zone.Span.End], out var smell) is > 0 and var length)
            {
                // In the words of a duty a put-off decision may begin: "is to be agreed".
                from = smell == SmellClass.Duty ? at + 1 : at + length;
                Take(smell, new TextSpan(at, at + length), zone);
            }

            // A short value puts its decision off from its first word on, or not at all.
            if (zone.Kind == ZoneKinds.Value)
            {
                break;
            }
        }

        if (pending.Count > 0 && !IsDemand(zone))
        {
            pending.Clear();
        }

        Settle();
    }

    /// <summary>Of two readers that saw the same text, both may have made a zone of it.</summary>
    private Smell[] InOrder()
    {
        found.Sort(
            static (a, b) =>
                a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Class.CompareTo(b.Class)
        );
        var kept = 1;
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i] != found[kept - 1])
            {
                found[kept++] = found[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
        return [.. found];
    }

    private void Take(SmellClass smell, TextSpan span, in Zone zone)
    {
        switch (smell)
        {
            case SmellClass.Fine:
                break;
            case SmellClass.Reference:
                hasReference = true;
                break;
            case SmellClass.Actor:
                hasActor = true;
                break;
            case SmellClass.Demand:
                hasDemand = true;
                break;
            case SmellClass.Duty:
                (hasDemand, dutyEnd) = (true, span.End);
                break;
            case SmellClass.Deed:
                if (dutyEnd >= 0 && (span.Start - dutyEnd <= MostBetween || !words.IsEnglish))
                {
                    TakeIf(ZoneKinds.Requirement | ZoneKinds.Criterion | ZoneKinds.Step, zone, smell, span);
                }

                break;
            case SmellClass.PutOff:
                if (zone.Kind != ZoneKinds.Value || context.IsAll(zone.Span, span))
                {
                    TakeIf(Demands | ZoneKinds.Value, zone, smell, span);
                }

                break;
            case SmellClass.Pronoun:
                if (zone.Kind.HasFlag(ZoneKinds.Bare) && context.Begins(zone.Span, span))
                {
                    TakeIf(ZoneKinds.Requirement | ZoneKinds.Criterion, zone, smell, span);
                }

                break;
            case SmellClass.Subjective or SmellClass.Comparative:
                TakeIf(ZoneKinds.Requirement | ZoneKinds.Criterion | ZoneKinds.Quality, zone, smell, span);
                break;
            default:
                TakeIf(Demands, zone, smell, span);
                break;
        }
    }

    private void TakeIf(ZoneKinds kinds, in Zone zone, SmellClass smell, TextSpan span)
    {
        if ((zone.Kind & kinds) != 0 && context.Counts(zone.Span, span, smell))
        {
            pending.Add(new Smell(smell, span));
        }
    }

    /// <summary>
    /// Who asks demands nothing; and what is said at length of performance and security may describe what is, unless it
    /// says what must be.
    /// </summary>
    private bool IsDemand(in Zone zone) =>
        (zone.Kind != ZoneKinds.Quality || zone.Span.Length <= LongestHint || hasDemand)
        && spec.Document.Slice(zone.Span).TrimEnd("*_ \t\r\n"u8) is not [.., (byte)'?'];

    /// <summary>At the end of a zone it is known whether something is compared with, or done by somebody.</summary>
    private void Settle()
    {
        foreach (var smell in CollectionsMarshal.AsSpan(pending))
        {
            if (smell.Class == SmellClass.Comparative && hasReference || smell.Class == SmellClass.Deed && hasActor)
            {
                continue;
            }

            found.Add(smell);
        }

        pending.Clear();
    }
}
