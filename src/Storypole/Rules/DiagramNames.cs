using System.Buffers;
using System.Text;
using Storypole.Documents;
using Storypole.Specs;
using Storypole.Text;

namespace Storypole.Rules;

/// <summary>Compares the labels of a diagram with the names of the lists of components.</summary>
internal static class DiagramNames
{
    private const int LongestLabel = 200;

    /// <summary>A text with more than people write is not compared, so that no text takes long.</summary>
    public const int MostComponents = 256;

    private const int MostBlocks = 5000;

    private static readonly SearchValues<byte> SignsOfCode = SearchValues.Create("()/_.~"u8);

    private static readonly byte[][] Actors =
    [
        .. "user|users|client|clients|browser|customer|customers|operator|admin|administrator|developer|developers|visitor|internet|caller|callers|benutzer|nutzer|anwender|kunde|entwickler|usuario|usuário|utilisateur|пользователь|клиент|用户|客户端|浏览器|사용자|클라이언트|브라우저|ユーザー|ブラウザ|navegador|navigateur|cliente|layer|tier|schicht|camada|capa|couche|слой|层|계층|レイヤー"
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>The list of involved components names all; those of new and modified ones do so only together.</summary>
    public static bool HasLists(Spec spec)
    {
        var lists = 0;
        foreach (var component in spec.Components)
        {
            lists |= 1 << (int)component.List;
        }

        const int both = 1 << (int)ComponentList.New | 1 << (int)ComponentList.Modified;
        return (lists & 1 << (int)ComponentList.Involved) != 0 || (lists & both) == both;
    }

    /// <summary>Whether a box stands for somebody who uses the system, or for a layer of it, which is no component.</summary>
    public static bool IsActor(Spec spec, in DiagramNode node)
    {
        foreach (var word in new Words(spec.Document.Slice(node.Label[0])))
        {
            foreach (var actor in Actors)
            {
                if (word.SequenceEqual(actor) || (Ascii.IsValid(actor) && Ascii.EqualsIgnoreCase(word, actor)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether any list names what a box stands for, or says something of it.</summary>
    public static bool IsListed(Spec spec, in DiagramNode node)
    {
        foreach (var component in spec.Components)
        {
            if (IsSame(spec, component.Name, node.Label[0]))
            {
                return true;
            }
        }

        Span<byte> buffer = stackalloc byte[LongestLabel];
        var label = Joined(spec, node, buffer);
        var first = WithoutVersion(spec.Document.Slice(node.Label[0]));
        foreach (var component in spec.Components)
        {
            if (
                SignificantWords.AllIn(spec.Document.Slice(component.Name), label)
                || IsAbout(first, spec.Document.Slice(component.Name.Union(component.Text)))
            )
            {
                return true;
            }
        }

        foreach (var phase in spec.Phases)
        {
            foreach (var component in phase.Components)
            {
                if (IsAbout(first, spec.Document.Slice(component.Name)))
                {
                    return true;
                }
            }
        }

        return IsOfOthers(spec, first);
    }

    /// <summary>Whether an entry of any list or table, or a heading, begins with a label: then some list names it, whatever it is called.</summary>
    public static bool IsEntry(Spec spec, in DiagramNode node)
    {
        var label = WithoutVersion(spec.Document.Slice(node.Label[0]));
        if (spec.Document.Blocks.Length > MostBlocks)
        {
            return true;
        }

        foreach (ref readonly var block in spec.Document.Blocks)
        {
            if (
                block.Kind is BlockKind.ListItem or BlockKind.Heading
                || (block.Kind == BlockKind.TableCell && block.Number == 0)
            )
            {
                var text = spec.Document.Slice(block.Content);
                if (IsAbout(label, text[..Math.Min(text.Length, LongestLabel)]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a label is the name of something in code that is smaller than a component: <c>convertPlan</c>, <c>plan()</c>.</summary>
    public static bool IsCode(Spec spec, in DiagramNode node)
    {
        var label = spec.Document.Slice(node.Label[0]);
        return label.IndexOfAny(" -"u8) < 0
            && (
                label.IndexOfAny(SignsOfCode) >= 0
                || (char.IsAsciiLetterLower((char)label[0]) && label.IndexOfAnyInRange((byte)'A', (byte)'Z') > 0)
            );
    }

    /// <summary>Whether a component and a box are the same: one of them has all words of the other.</summary>
    public static bool AreAlike(Spec spec, TextSpan name, in DiagramNode node)
    {
        if (node.Label.IsEmpty)
        {
            return false;
        }

        if (IsSame(spec, name, node.Label[0]))
        {
            return true;
        }

        Span<byte> buffer = stackalloc byte[LongestLabel];
        var text = spec.Document.Slice(name);
        return SignificantWords.AllIn(text, Joined(spec, node, buffer))
            || SignificantWords.AllIn(spec.Document.Slice(node.Label[0]), text);
    }

    private static bool IsOfOthers(Spec spec, ReadOnlySpan<byte> label)
    {
        foreach (var dependency in spec.Dependencies)
        {
            if (IsAbout(label, spec.Document.Slice(dependency.Name.Union(dependency.Text))))
            {
                return true;
            }
        }

        foreach (var integration in spec.Integrations)
        {
            if (IsAbout(label, spec.Document.Slice(integration.System)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before the first number or bracket: <c>PostgreSQL</c> of <c>PostgreSQL 18 (primary)</c>.</summary>
    private static ReadOnlySpan<byte> WithoutVersion(ReadOnlySpan<byte> label)
    {
        for (var i = 1; i + 1 < label.Length; i++)
        {
            var next = label[i + 1] == 'v' && i + 2 < label.Length ? label[i + 2] : label[i + 1];
            if (label[i] == ' ' && (char.IsAsciiDigit((char)next) || label[i + 1] is (byte)'(' or (byte)'['))
            {
                return label[..i];
            }
        }

        return label;
    }

    /// <summary>Whether a text has all words of a label, or the label itself where it has no words that count.</summary>
    private static bool IsAbout(ReadOnlySpan<byte> label, ReadOnlySpan<byte> text) =>
        SignificantWords.AllIn(label, text) || text.IndexOf(label) >= 0;

    /// <summary>Case and marks aside.</summary>
    private static bool IsSame(Spec spec, TextSpan a, TextSpan b)
    {
        var left = spec.Document.Slice(a);
        var right = spec.Document.Slice(b);
        return left.Length == right.Length
            && (left[0] | 0x20) == (right[0] | 0x20)
            && left[1..].SequenceEqual(right[1..]);
    }

    /// <summary>The lines of a label with blanks between them.</summary>
    private static ReadOnlySpan<byte> Joined(Spec spec, in DiagramNode node, Span<byte> buffer)
    {
        var length = 0;
        foreach (var line in node.Label)
        {
            var text = spec.Document.Slice(line);
            if (length + text.Length + 1 > buffer.Length)
            {
                break;
            }

            text.CopyTo(buffer[length..]);
            length += text.Length;
            buffer[length++] = (byte)' ';
        }

        return buffer[..length];
    }
}
